/* What the scripts of the site share, for the type checker: Templates/scripts/kit.js and the data that the program writes. */

/** The state in an address: each key with its values. */
type State = Map<string, string[]>;

interface Kit {
  fill(text: string | undefined, values: Record<string, string | number | undefined>): string;
  element<Name extends keyof HTMLElementTagNameMap>(
    name: Name, attributes?: Record<string, string>, ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name];
  run(path: string): Promise<void>;
  load(name: "codes"): Promise<[code: string, name: string, path: string][]>;
  load(name: "dates"): Promise<{ endings: [label: string, day: string, path: string][]; checked: string[]; newestSource: string; words: Record<string, string> }>;
  load(name: "notes"): Promise<Record<string, [title: string, kind: string, text: string]>>;
  decode(text: string): string;
  readHash(): State;
  hashOf(state: State): string;
  writeHash(state: State): void;
  fold(text: string): string;
  isTyping(event: Event): boolean;
  asksForSearch(event: KeyboardEvent): boolean;
  toClipboard(text: string): Promise<boolean>;
  markAge(within: ParentNode, age: string): void;
  noted: string;

  /** From table.js. */
  tableRows(table: HTMLTableElement): string[][];
  sourceRows(): string[][];
  tableToFile(table: HTMLTableElement): void;
  planToFile(boxes: HTMLInputElement[], words: DOMStringMap): void;
  csv(rows: string[][]): string;
  tabbed(rows: string[][]): string;
  download(name: string | undefined, text: string): void;
  sortTable(table: HTMLTableElement, column: number, descending: boolean): void;

  /** From notes.js. */
  cite(button: HTMLElement): Promise<void>;
  showNote(link: HTMLAnchorElement): void;

  /** Data files: what each holds is known to the script that reads it. */
  [data: string]: any;
}

interface Window { Leidraad: Kit }
declare const Leidraad: Kit;

/* What the checker's own library does not know yet. */
interface HTMLElement {
  popover: string | null;
  showPopover?(options?: { source?: HTMLElement }): void;
  hidePopover?(): void;
}

/*
 * The pages are made together with these scripts, and the tests open every one of them: a selector finds the kind of element that the script
 * was written for. The checker is told so, instead of each line that looks something up.
 */
interface ParentNode {
  querySelector<Found extends Element = any>(selectors: string): Found | null;
  querySelectorAll<Found extends Element = any>(selectors: string): NodeListOf<Found>;
}
interface Element { closest<Found extends Element = any>(selectors: string): Found | null }
interface HTMLFormControlsCollection { namedItem(name: string): any }
