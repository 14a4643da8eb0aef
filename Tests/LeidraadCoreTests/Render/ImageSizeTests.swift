import LeidraadMarkdown
import Testing

@testable import LeidraadCore
@testable import LeidraadRender

/// The size of an image, from the first bytes of its file.
struct ImageSizeTests {
    @Test(
        "Each form of image tells its size",
        arguments: [
            (
                "PNG",
                [
                    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80,
                    0, 0, 1, 0xB8,
                ]
            ),
            ("GIF", Array("GIF89a".utf8) + [0x80, 2, 0xB8, 1]),
            ("JPEG behind a segment", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 1, 0xB8, 2, 0x80, 3]),
            ("WebP, extended", Array("RIFF----WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xB7, 1, 0]),
            (
                "WebP, lossless",
                Array("RIFF----WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x6D, 0, 0, 0, 0, 0, 0]
            ),
            ("WebP, lossy", Array("RIFF----WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xB8, 1]),
        ] as [(String, [UInt8])])
    func sizes(name: String, bytes: [UInt8]) {
        #expect(imageSize(bytes) == ImageSize(width: 640, height: 440), "\(name)")
    }

    @Test(
        "A file that breaks off, or is no image, has no size",
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
            [0xFF, 0xD8, 0xFF, 0xC0, 0],
            Array("GIF89a".utf8), Array("<svg/>".utf8), [],
        ] as [[UInt8]])
    func nothing(bytes: [UInt8]) {
        #expect(imageSize(bytes) == nil)
    }
}
