/* The files of the index: loaded one by one when a query needs them, checked, decoded and kept. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var VERSION = 5;
  var ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  var VALUES = new Int8Array(128).fill(-1);
  for (var digit = 0; digit < 64; digit += 1) { VALUES[ALPHABET.charCodeAt(digit)] = digit; }

  /** Why the index cannot answer. @constructor @param {string} kind missing | damaged | otherBuild | version @param {string} path */
  search.IndexError = function (kind, path) {
    this.name = "IndexError";
    this.kind = kind;
    this.path = path;
    this.message = kind + ": " + path;
  };
  search.IndexError.prototype = Object.create(Error.prototype);

  /** Reads numbers and texts out of a payload; throws "damaged" on what is garbled. @constructor */
  function Reader(payload) {
    this.payload = payload;
    this.cursor = 0;
  }
  Reader.prototype.isAtEnd = function () { return this.cursor >= this.payload.length; };
  Reader.prototype.number = function () {
    var result = 0;
    var scale = 1;
    for (;;) {
      var code = this.payload.charCodeAt(this.cursor);
      var value = code < 128 ? VALUES[code] : -1;
      if (!(value >= 0) || scale > 1e13) { throw new search.IndexError("damaged", ""); }
      this.cursor += 1;
      result += (value & 31) * scale;
      if (value < 32) { return result; }
      scale *= 32;
    }
  };
  Reader.prototype.text = function () {
    var length = this.number();
    if (length > this.payload.length - this.cursor) { throw new search.IndexError("damaged", ""); }
    this.cursor += length;
    return this.payload.slice(this.cursor - length, this.cursor);
  };
  search.Reader = Reader;

  /** A number of a fixed width, as keys have it. @param {number} number @param {number} width */
  search.fixed = function (number, width) {
    var text = "";
    for (var place = width - 1; place >= 0; place -= 1) { text += ALPHABET.charAt(Math.floor(number / Math.pow(64, place)) % 64); }
    return text;
  };

  var SYMBOLS = new Int16Array(128).fill(-1);
  for (var code = 0x20, symbol = 0; code < 0x7f; code += 1) {
    if (code !== 0x22 && code !== 0x5c) { SYMBOLS[code] = symbol; symbol += 1; }
  }

  /** Reads bits from a text, thirteen in two characters. @constructor */
  function Bits(text, cursor) {
    this.text = text;
    this.cursor = cursor;
    this.rest = 0;
    this.count = 0;
  }
  Bits.prototype.number = function (wanted) {
    while (this.count < wanted) {
      var value = SYMBOLS[this.text.charCodeAt(this.cursor)] * 93 + SYMBOLS[this.text.charCodeAt(this.cursor + 1)];
      if (!(value >= 0 && value < 8192)) { throw new search.IndexError("damaged", ""); }
      this.rest = (this.rest << 13) | value;
      this.count += 13;
      this.cursor += 2;
    }
    this.count -= wanted;
    var number = this.rest >>> this.count;
    this.rest &= (1 << this.count) - 1;
    return number;
  };
  /** A code in which frequent symbols take few bits: the lengths of its codes say everything. @constructor */
  function PrefixCode(symbols, bits) {
    this.counts = new Array(16).fill(0);
    this.order = [];
    var lengths = [];
    while (lengths.length < symbols) {
      var length = bits.number(4);
      lengths.push(length);
      for (var more = length === 0 ? bits.number(4) : 0; more > 0; more -= 1) { lengths.push(0); }
      this.counts[length] += 1;
    }
    for (var one = 1; one < 16; one += 1) {
      for (var symbol = 0; symbol < symbols; symbol += 1) { if (lengths[symbol] === one) { this.order.push(symbol); } }
    }
  }
  PrefixCode.prototype.read = function (bits) {
    for (var length = 1, code = 0, first = 0, start = 0; length < 16; length += 1) {
      code |= bits.number(1);
      if (code - first < this.counts[length]) { return this.order[start + code - first]; }
      start += this.counts[length];
      first = (first + this.counts[length]) << 1;
      code <<= 1;
    }
    throw new search.IndexError("damaged", "");
  };

  /** The payload of a shard as it was before it was shortened: letters, and stretches copied from before. */
  search.expand = function (payload) {
    var reader = new Reader(payload);
    var total = reader.number();
    var output = "";
    if (total === 0) { return output; }
    var bits = new Bits(payload, reader.cursor);
    var controls = new PrefixCode(93, bits);
    var letters = new PrefixCode(96, bits);
    while (output.length < total) {
      var literals = 0;
      for (var part = 92; part === 92;) { literals += part = controls.read(bits); }
      for (; literals > 0; literals -= 1) {
        var letter = letters.read(bits);
        output += String.fromCharCode(letter === 95 ? bits.number(16) : letter + 32);
      }
      if (output.length >= total) { break; }
      var first = controls.read(bits);
      var distance = first * 93 + controls.read(bits);
      if (first >= 60) { distance = 5580 + (distance - 5580) * 93 + controls.read(bits); }
      var length = controls.read(bits) + 5;
      var start = output.length - distance;
      if (start < 0 || distance === 0) { throw new search.IndexError("damaged", ""); }
      while (length > 0) {
        var piece = output.slice(start, start + length);
        output += piece;
        length -= piece.length;
      }
    }
    if (output.length !== total) { throw new search.IndexError("damaged", ""); }
    return output;
  };

  /** The entries of a shard. @param {string} payload */
  function decodeLeaf(payload) {
    var reader = new Reader(payload);
    var leaf = { keys: [], values: [] };
    var key = "";
    while (!reader.isAtEnd()) {
      var shared = reader.number();
      key = key.slice(0, shared) + reader.text();
      leaf.keys.push(key);
      leaf.values.push(reader.text());
    }
    return leaf;
  }

  /** The first place in a sorted list whose item is not before `item`. */
  search.firstNotBefore = function (sorted, item) {
    var low = 0;
    var high = sorted.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (sorted[middle] < item) { low = middle + 1; } else { high = middle; }
    }
    return low;
  };
  /** The first entry whose key is not before `key`. */
  search.position = function (leaf, key) { return search.firstNotBefore(leaf.keys, key); };

  function child(leaf, key) {
    var position = search.position(leaf, key);
    return leaf.keys[position] === key ? position : Math.max(0, position - 1);
  }

  /** @param {string} payload */
  function decodeRoot(payload) {
    var reader = new Reader(payload);
    var version = reader.number();
    if (version !== VERSION) { throw new search.IndexError("version", String(version)); }
    reader = new Reader(search.expand(payload.slice(reader.cursor)));
    var result = { language: reader.text(), fan: reader.number(), pageCount: reader.number(), types: [], priors: [], runs: [],
      scoring: {}, lists: {}, trees: {} };
    var count = reader.number();
    for (var type = 0; type < count; type += 1) {
      result.types.push(reader.text());
      result.priors.push(reader.number());
    }
    for (count = reader.number(); count > 0; count -= 1) { result.runs.push({ type: reader.number(), firstPage: reader.number() }); }
    for (count = reader.number(); count > 0; count -= 1) { result.scoring[reader.text()] = reader.number(); }
    for (count = reader.number(); count > 0; count -= 1) { result.lists[reader.text()] = reader.text(); }
    for (count = reader.number(); count > 0; count -= 1) {
      var name = reader.text();
      result.trees[name] = { depth: reader.number(), top: decodeLeaf(reader.text()) };
    }
    result.build = result.lists.build;
    return result;
  }

  /**
   * The shards that have come in. What is asked for and not there is noted in `wanted`; `settle` loads it, and the caller
   * asks again. So a query is written as if everything were in memory.
   * @constructor
   * @param {function(string): Promise<{name: string, payload: string}>} load gives a file of the index by its path
   */
  function Store(load) {
    this.load = load;
    this.root = null;
    this.bytes = 0;
    this.files = 0;
    this.forget();
  }
  search.Store = Store;

  /** Starts anew, with another root or none. */
  Store.prototype.forget = function () {
    this.leaves = new Map();
    this.coming = new Map();
    this.wanted = new Set();
    /** Where the pages of a class or name stand, if the lexicon of a large index said so. */
    this.places = new Map();
    this.lists = new Map();
  };
  /** Takes the root, and another one where this site has been published again since that was kept. @returns {Promise<void>} */
  Store.prototype.open = function () {
    var store = this;
    return Promise.all([this.read("root"), this.pointer()]).then(function (found) {
      store.root = decodeRoot(found[0]);
      return found[1] === null || found[1] === store.root.build ? null : store.renew(found[1]);
    });
  };
  /** The build that is published now; null where that cannot be known. @returns {Promise<?string>} */
  Store.prototype.pointer = function () {
    return this.load("build.js", "now").then(function (shard) {
      return shard && shard.name === "build" ? shard.payload : null;
    }, function () { return null; });
  };
  /** Takes the root of another build where one was published since; tells whether it did. @returns {Promise<boolean>} */
  Store.prototype.follow = function () {
    var store = this;
    return this.pointer().then(function (build) {
      return build === null || build === store.root.build ? false : store.renew(build);
    }).catch(function () { return false; });
  };
  /** Reads the root by an address that no cache has; tells whether it is another one. @returns {Promise<boolean>} */
  Store.prototype.renew = function (version) {
    var store = this;
    var before = this.root.build;
    return this.read("root", version || String(Date.now())).then(function (payload) {
      var root = decodeRoot(payload);
      if (root.build === before) { return false; }
      store.forget();
      store.root = root;
      return true;
    });
  };
  Store.prototype.path = function (name) {
    var fan = this.root === null ? 0 : this.root.fan;
    return (name === "root" || name === "build" || fan === 0 ? "" : name.slice(0, fan) + "/") + name + ".js";
  };
  Store.prototype.read = function (name, version) {
    var store = this;
    var path = this.path(name);
    return this.load(path, version).then(function (shard) {
      if (!shard || typeof shard.payload !== "string") { throw new search.IndexError("damaged", path); }
      if (shard.name !== name) { throw new search.IndexError("otherBuild", path); }
      store.bytes += shard.payload.length;
      store.files += 1;
      return shard.payload;
    });
  };
  /** Whether something was asked for that is not there yet. */
  Store.prototype.isWaiting = function () { return this.wanted.size > 0; };
  /** Loads a leaf, once however often it is asked for. @returns {Promise<void>} */
  Store.prototype.fetch = function (name) {
    var store = this;
    if (!this.coming.has(name)) {
      this.coming.set(name, this.read(name).then(function (payload) {
        try { store.leaves.set(name, decodeLeaf(search.expand(payload))); } catch (error) {
          throw new search.IndexError("damaged", store.path(name));
        }
      }).finally(function () { store.coming.delete(name); }));
    }
    return this.coming.get(name);
  };
  Store.prototype.settle = function () {
    var store = this;
    var names = Array.from(this.wanted);
    this.wanted.clear();
    return Promise.all(names.map(function (name) { return store.fetch(name); }));
  };
  /**
   * Runs a question again and again until everything it asks for is there. Where a shard is missing or foreign, the site may have been
   * published anew: then the new root is taken, once, and the question starts again.
   * @param {function(): *} ask
   */
  Store.prototype.ask = function (ask, isRenewed) {
    var store = this;
    this.wanted.clear();
    var answer = ask();
    // Between here and the next wait nothing else runs, so `wanted` is this question's own.
    if (!this.isWaiting()) { return Promise.resolve(answer); }
    return this.settle().then(function () { return store.ask(ask, isRenewed); }, function (error) {
      if (isRenewed || (error.kind !== "missing" && error.kind !== "otherBuild")) { throw error; }
      return store.renew().then(function (isNew) {
        if (!isNew) { throw error; }
        return store.ask(ask, true);
      }, function () {
        var isServed = root.location && root.location.protocol !== "file:";
        throw isServed ? new search.IndexError("offline", error.path) : error;
      });
    });
  };
  Store.prototype.isEmpty = function (tree) { return this.root.trees[tree].top.keys.length === 0; };
  /** The words of a list of the root. @returns {string[]} */
  Store.prototype.words = function (list) { return (this.root.lists[list] || "").split(" ").filter(function (word) { return word !== ""; }); };
  /** The names of the leaf of a key and of those that follow it with keys that start as this one; none while they are not known. */
  Store.prototype.names = function (tree, key, count) {
    var directory = this.root.trees[tree].top;
    if (directory.keys.length === 0) { return []; }
    if (tree === "postings" && this.places.has(key)) { return [this.places.get(key)]; }
    for (var depth = this.root.trees[tree].depth; depth > 0; depth -= 1) {
      directory = this.leaf(directory.values[child(directory, key)]);
      if (directory === null) { return []; }
    }
    var first = child(directory, key);
    return directory.values.slice(first, first + count).filter(function (name, place) {
      return place === 0 || directory.keys[first + place].slice(0, key.length) === key;
    });
  };
  Store.prototype.leaf = function (name) {
    if (this.leaves.has(name)) { return this.leaves.get(name); }
    this.wanted.add(name);
    return null;
  };
  /** The leaf in which a key stands or would stand, and those that follow it with keys that start as this one. */
  Store.prototype.leavesAround = function (tree, key, count) {
    var store = this;
    return this.names(tree, key, count).map(function (name) { return store.leaf(name); })
      .filter(function (leaf) { return leaf !== null; });
  };
  /** The value of a key, or null. @param {string} tree @param {string} key @returns {?string} */
  Store.prototype.value = function (tree, key) {
    var leaf = this.leavesAround(tree, key, 1)[0];
    if (!leaf) { return null; }
    var position = search.position(leaf, key);
    return leaf.keys[position] === key ? leaf.values[position] : null;
  };
  /** The number of the type of a page. */
  Store.prototype.typeOf = function (page) {
    var runs = this.root.runs;
    var low = 0;
    var high = runs.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (runs[middle].firstPage <= page) { low = middle + 1; } else { high = middle; }
    }
    return low === 0 ? 0 : runs[low - 1].type;
  };

  /**
   * Loads shards in a browser, over http and from a disk, by script elements: no fetch, no eval.
   * @param {string} base address of the folder of the index, with "/" at its end
   * @returns {function(string): Promise<{name: string, payload: string}>}
   */
  search.scriptLoader = function (base) {
    var arrived = null;
    var early = root.leidraadEarly;
    root.leidraadEarly = undefined;
    root.leidraadShard = function (name, payload) { arrived = { name: name, payload: payload }; };
    return function (path, version) {
      if (early && !version && path === early.name + ".js") {
        var shard = early;
        early = undefined;
        return Promise.resolve(shard);
      }
      // On a disk nothing is kept, and so nothing is old.
      if (version === "now" && root.location.protocol === "file:") { return Promise.resolve(null); }
      return new Promise(function (resolve, reject) {
        var script = root.document.createElement("script");
        script.src = base + path + (version ? "?v=" + (version === "now" ? Date.now() : version) : "");
        script.onload = function () {
          var shard = arrived;
          arrived = null;
          script.remove();
          if (shard === null) { reject(new search.IndexError("damaged", path)); } else { resolve(shard); }
        };
        script.onerror = function () {
          script.remove();
          reject(new search.IndexError("missing", path));
        };
        root.document.head.appendChild(script);
      });
    };
  };
})(typeof globalThis === "object" ? globalThis : self);
