package jp.junshu.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What an exception of the file system or a parser means, in one line without class names where they say nothing. */
final class Reason {
    private Reason() {}

    static String of(Exception e) {
        String text = switch (e) {
            case AccessDeniedException denied -> "Permission denied: " + denied.getFile();
            case FileSystemException fs when fs.getReason() != null -> fs.getReason() + ": " + fs.getFile();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    static boolean isDiskFull(IOException e) {
        return isDiskFull(String.valueOf(e.getMessage()));
    }

    static boolean isDiskFull(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }
}
