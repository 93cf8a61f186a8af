package jp.junshu.app.screen;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.kernel.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the door and gives a form with a file its parameters, so that the check of the token and everything behind
 * it see a form like any other. Reads nothing until somebody asks for a parameter.
 *
 * <p>A browser that is still sending shows no answer, and one whose connection is cut may show none at all. So when a request
 * was answered before its file was read, the answer goes out and the rest is read and dropped for a while. Tomcat shuts the
 * request for reading as soon as an answer has all the bytes its length announced: these answers announce none.
 */
final class UploadFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFilter.class);
    /** For who could send a form at all: 4 GB in ten minutes are 60 Mbit/s. Whoever stops sending is left earlier. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PATIENCE_WITH_STRANGERS = Duration.ofSeconds(30);
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int AT_ONCE = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !request.getMethod().equals("POST")
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusableResponse answer = new RefusableResponse(response);
        chain.doFilter(new FormRequest(request), answer);
        // a refusal has no page yet: it comes back here with one
        if (!answer.refused && Upload.find(request).map(Upload::isUnread).orElse(true)) {
            response.flushBuffer();
            drop(request, patience(response.getStatus()));
        }
    }

    private static Duration patience(int status) {
        boolean known = status == HttpServletResponse.SC_OK
                || status == ProblemType.TOO_LARGE.status()
                || status == INSUFFICIENT_STORAGE;
        return known ? PATIENCE : PATIENCE_WITH_STRANGERS;
    }

    private static void drop(HttpServletRequest request, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        byte[] dropped = new byte[AT_ONCE];
        try {
            InputStream rest = request.getInputStream();
            while (System.nanoTime() < end) {
                if (rest.read(dropped) < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.debug("whoever sent it has gone away", e);
        }
    }

    /** The request with the fields before the file as its parameters, beside those of the address. */
    private static final class FormRequest extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> parameters;

        FormRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> known = parameters;
            if (known == null) {
                Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
                HttpServletRequest bare = (HttpServletRequest) getRequest();
                Upload.find(bare)
                        .orElseGet(() -> Upload.begin(bare))
                        .fields()
                        .forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
                known = Collections.unmodifiableMap(all);
                parameters = known;
            }
            return known;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return Optional.ofNullable(getParameterMap().get(name))
                    .map(values -> values[0])
                    .orElse(null);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = getParameterMap().get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }

    /** Notes whether the container is to make the answer, and announces no length. */
    private static final class RefusableResponse extends HttpServletResponseWrapper {
        private boolean refused;

        RefusableResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            // would shut the request
        }

        @Override
        public void setContentLengthLong(long length) {
            // would shut the request
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            refused = true;
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            refused = true;
            super.sendError(status);
        }
    }
}
