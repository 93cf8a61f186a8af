package jp.junshu.app.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, as it comes in: the fields that stand before the file are read and are the request's parameters, the
 * token among them; the file itself is still on the wire and is read once, as a stream. So nothing of it lies in memory, nor
 * unsealed on a disk, and a request without a good token is refused before its file is read. Fields that stand after the
 * file are not looked at: the file is the last control of its form.
 */
public final class Upload {
    private static final String ATTRIBUTE = Upload.class.getName();
    private static final int MOST_FIELDS = 400;
    private static final int MOST_FIELD_BYTES = 128 * 1024;
    private static final int MOST_HEADER_BYTES = 8 * 1024;

    private final HttpServletRequest request;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private @Nullable FileItemInputIterator parts;
    private @Nullable FileItemInput file;
    private boolean malformed;
    private boolean begun;
    private boolean complete;

    private Upload(HttpServletRequest request) {
        this.request = request;
    }

    /** Reads the request up to its file. */
    static Upload begin(HttpServletRequest request) {
        Upload upload = new Upload(request);
        request.setAttribute(ATTRIBUTE, upload);
        try {
            upload.readFields();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            upload.malformed = true;
        }
        return upload;
    }

    private void readFields() throws IOException {
        JakartaServletDiskFileUpload reader = new JakartaServletDiskFileUpload();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        // the default of 512 bytes is less than a long Japanese name has
        reader.setMaxPartHeaderSize(MOST_HEADER_BYTES);
        FileItemInputIterator all = reader.getItemIterator(request);
        parts = all;
        int count = 0;
        int bytes = 0;
        while (all.hasNext()) {
            FileItemInput part = all.next();
            if (!part.isFormField()) {
                file = part;
                return;
            }
            byte[] value = part.getInputStream().readNBytes(MOST_FIELD_BYTES - bytes + 1);
            bytes += value.length;
            if (++count > MOST_FIELDS || bytes > MOST_FIELD_BYTES) {
                throw new FileUploadException("too much before the file");
            }
            fields.computeIfAbsent(String.valueOf(part.getFieldName()), _ -> new ArrayList<>())
                    .add(new String(value, StandardCharsets.UTF_8));
        }
        complete = true;
    }

    /** The upload of a request; empty when it is no form with a file. */
    public static Optional<Upload> find(HttpServletRequest request) {
        return Optional.ofNullable((Upload) request.getAttribute(ATTRIBUTE));
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    /** Whether the form could not be read up to its file. */
    public boolean isMalformed() {
        return malformed;
    }

    /** The length the whole request claims, in bytes; -1 when it claims none. It may be a lie. */
    public long claimedLength() {
        return request.getContentLengthLong();
    }

    /** The name of the file as the browser sent it; empty when no file was chosen. */
    public Optional<String> findFileName() {
        return Optional.ofNullable(file).map(FileItemInput::getName).filter(name -> !name.isEmpty());
    }

    /**
     * The file, to be read once. Its end is told only where the form says that it ends: one that breaks off is an
     * {@link IOException}.
     *
     * @throws IllegalStateException when there is no file, or it was asked for before
     */
    public InputStream content() throws IOException {
        FileItemInput part = file;
        if (part == null || begun) {
            throw new IllegalStateException("no file, or read already");
        }
        begun = true;
        return new FilterInputStream(part.getInputStream()) {
            @Override
            public int read() throws IOException {
                return ended(super.read());
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int read = super.read(to, offset, length);
                return length == 0 ? read : ended(read);
            }

            private int ended(int read) {
                complete |= read < 0;
                return read;
            }

            @Override
            public void close() {
                // closing the part would read all that is left of it, however long that is
            }
        };
    }

    /** Whether another file follows; to be asked when the first was read to its end. */
    public boolean hasAnother() throws IOException {
        FileItemInputIterator rest = parts;
        while (rest != null && rest.hasNext()) {
            FileItemInput next = rest.next();
            if (!next.isFormField() && next.getName() != null && !next.getName().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some of the request was left unread. */
    boolean isUnread() {
        return !complete;
    }
}
