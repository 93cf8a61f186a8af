package jp.junshu.law.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.junshu.law.Fault;
import jp.junshu.law.Position;
import jp.junshu.law.Text;
import jp.junshu.law.wording.MatchKey;

/**
 * A text as it was handed in, never changed: every span counts chars of {@link #text()}. Line ends are LF, CRLF, CR or form feed.
 */
public final class SourceText {
    /** The most bytes that are read; no regulation comes near it. */
    public static final int LARGEST = 32 << 20;

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final String name;
    private final String text;
    private final String folded;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.folded = MatchKey.foldRadicals(text);
        this.lineStarts = lineStarts(text);
    }

    /** A text that is in memory already. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text);
    }

    private static void refuseTooLarge(String name, int size) {
        if (size > LARGEST) {
            throw new FaultyFileException(Fault.inText(
                    name,
                    Position.START,
                    "too-large",
                    new Text(
                            "大きすぎます(%,d バイト)。読めるのは %,d バイトまでです。規程だけのファイルに分けてください。".formatted(size, LARGEST),
                            "The file is too large (%,d bytes); up to %,d are read. Put the regulation into a file of its own."
                                    .formatted(size, LARGEST))));
        }
    }

    /**
     * Decodes a file: UTF-8 or UTF-16 by its byte order mark, UTF-8 without one, else windows-31j. The byte order mark is dropped.
     *
     * @throws FaultyFileException when the file is empty or blank, too large, binary, or in no encoding that is read; with line and column
     */
    public static SourceText of(String name, byte[] bytes) {
        refuseTooLarge(name, bytes.length);
        String text = decode(name, bytes);
        if (text.isBlank()) {
            throw new FaultyFileException(Fault.inText(
                    name, Position.START, "no-text", new Text("文字が一つもありません。", "There is no text in the file.")));
        }
        int binary = firstBinary(text);
        if (binary >= 0) {
            throw new FaultyFileException(Fault.inText(
                    name,
                    new SourceText(name, text).position(binary),
                    "not-text",
                    new Text(
                            "テキストではありません(制御文字 U+%04X)。".formatted((int) text.charAt(binary)),
                            "This is no text file (control character U+%04X).".formatted((int) text.charAt(binary)))));
        }
        return new SourceText(name, text);
    }

    private static String decode(String name, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(name, Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(name, Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(name, Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE);
        }
        try {
            return decoder(StandardCharsets.UTF_8)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return strict(name, bytes, WINDOWS_31J);
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String strict(String name, byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = decoder(charset);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            decoder.flush(out);
        }
        String decoded = out.flip().toString();
        if (result.isError()) {
            throw new FaultyFileException(Fault.inText(
                    name,
                    new SourceText(name, decoded).position(decoded.length()),
                    "unknown-encoding",
                    new Text(
                            "文字コードが読めません(UTF-8でもWindows-31Jでもないバイト列)。",
                            "The bytes here are neither UTF-8 nor Windows-31J text.")));
        }
        return decoded;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int firstBinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0) || c == 0x7F) {
                return i;
            }
        }
        return -1;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n' || c == '\f' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The file's name as it was given. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The text, char for char, with the characters that text layers of PDF use radicals for: ⼀ is 一 here. */
    String folded() {
        return folded;
    }

    public int length() {
        return text.length();
    }

    public String text(Span span) {
        return text.substring(span.from(), span.to());
    }

    /** How many lines there are; a text that ends with a line end has an empty last line. */
    int lines() {
        return lineStarts.length;
    }

    /** The line with its end, counted from 0. */
    Span line(int index) {
        return new Span(lineStarts[index], index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length());
    }

    /** The index of the line that holds the char, from 0. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Line and column of a char. */
    public Position position(int offset) {
        int line = lineAt(offset);
        return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }
}
