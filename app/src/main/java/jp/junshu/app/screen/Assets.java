package jp.junshu.app.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files that pages refer to, all in memory. An address holds the hash of the content, so that it may be kept for ever
 * and a new version is fetched at once; any other address, an old hash included, finds nothing.
 */
final class Assets {

    static final String ROOT = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, Asset> assets = new TreeMap<>();

    /** One file: its media type and its bytes, which nobody changes. */
    static final class Asset {
        private final String type;
        private final byte[] content;

        Asset(String type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        String type() {
            return type;
        }

        byte[] content() {
            return content;
        }
    }

    /** Takes in our own files and the library the pages use, from wherever its archive keeps it. */
    static Assets read() {
        Assets assets = new Assets();
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (Resource own : resources.getResources("classpath*:jp/junshu/app/screen/assets/*")) {
                assets.add(own);
            }
            Resource[] htmx =
                    resources.getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            if (htmx.length != 1) {
                throw new IllegalStateException("expected one htmx on the class path, found " + htmx.length);
            }
            assets.add(htmx[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assets;
    }

    private void add(Resource file) throws IOException {
        String name = Optional.ofNullable(file.getFilename()).orElseThrow();
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String type = Optional.ofNullable(TYPES.get(extension))
                .orElseThrow(() -> new IllegalStateException("no media type for " + name));
        byte[] content = file.getContentAsByteArray();
        String address = ROOT + name.substring(0, dot) + "." + hash(content) + "." + extension;
        addresses.put(name, address);
        assets.put(address, new Asset(type, content));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return address;
    }

    Optional<Asset> find(String address) {
        return Optional.ofNullable(assets.get(address));
    }
}
