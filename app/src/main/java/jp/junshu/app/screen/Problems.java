package jp.junshu.app.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Shows whatever went wrong as a problem of the catalogue: a page to a person, RFC 9457 to a program. What nobody
 * expected is logged under a reference that the reader can quote; the reader sees nothing of its inside.
 */
@ControllerAdvice
@Controller
class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "urn:junshu:problem:";

    private final Screens screens;
    private final Ids ids;

    Problems(Screens screens, Ids ids) {
        this.screens = screens;
        this.ids = ids;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request) {
        return answer(problem.type(), null, request, request.getRequestURI());
    }

    @ExceptionHandler
    Object refusal(Refusal refusal, HttpServletRequest request) {
        ProblemPage page = ProblemPage.of(refusal.type(), refusal.reasons(), null);
        return show(refusal.type(), page, request, request.getRequestURI());
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Object notFound(HttpServletRequest request) {
        return answer(ProblemType.NOT_FOUND, null, request, request.getRequestURI());
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object methodNotAllowed(HttpServletRequest request) {
        return answer(ProblemType.METHOD_NOT_ALLOWED, null, request, request.getRequestURI());
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class
    })
    Object malformed(HttpServletRequest request) {
        return answer(ProblemType.MALFORMED_REQUEST, null, request, request.getRequestURI());
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    Object unavailable(Exception fault, HttpServletRequest request) {
        LOG.warn("the database did not answer: {}", fault.getMessage());
        return answer(ProblemType.UNAVAILABLE, null, request, request.getRequestURI());
    }

    @ExceptionHandler
    Object unexpected(Exception fault, HttpServletRequest request) {
        String reference = ids.next().toString();
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        return answer(ProblemType.INTERNAL, reference, request, request.getRequestURI());
    }

    /** What the container or a filter refused before any endpoint saw it. */
    @Open(value = Open.To.ANYBODY, because = "tells whoever was refused why; shows nothing else")
    @RequestMapping("/error")
    Object refused(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String reference = null;
        if (fault instanceof Throwable thrown) {
            reference = ids.next().toString();
            LOG.error("{} failed, reference {}", path, reference, thrown);
        }
        return answer(type(request), reference, request, path == null ? request.getRequestURI() : path.toString());
    }

    private static ProblemType type(HttpServletRequest request) {
        if (request.getAttribute(ProblemType.class.getName()) instanceof ProblemType named) {
            return named;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status) {
            case Integer code when code == 400 -> ProblemType.MALFORMED_REQUEST;
            case Integer code when code == 401 -> ProblemType.SIGN_IN_REQUIRED;
            case Integer code when code == 403 -> ProblemType.FORBIDDEN;
            case Integer code when code == 409 -> ProblemType.CONFLICT;
            case Integer code when code == 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case Integer code when code == 413 -> ProblemType.TOO_LARGE;
            case Integer code when code == 422 -> ProblemType.REFUSED;
            case Integer code when code == 429 -> ProblemType.TOO_MANY_ATTEMPTS;
            case Integer code when code >= 500 -> ProblemType.INTERNAL;
            case null, default -> ProblemType.NOT_FOUND;
        };
    }

    private Object answer(ProblemType type, @Nullable String reference, HttpServletRequest request, String path) {
        return show(type, ProblemPage.of(type, reference), request, path);
    }

    private Object show(ProblemType type, ProblemPage page, HttpServletRequest request, String path) {
        return switch (Wanted.by(request, path)) {
            case PAGE -> page(page);
            case DATA -> data(type, page, screens.screen(request), path);
        };
    }

    private static ModelAndView page(ProblemPage page) {
        ModelAndView view = new ModelAndView("problem", "page", page);
        view.setStatus(org.springframework.http.HttpStatusCode.valueOf(page.status()));
        return view;
    }

    private static ResponseEntity<ProblemDetail> data(ProblemType type, ProblemPage page, Screen screen, String path) {
        ProblemDetail detail = ProblemDetail.forStatus(type.status());
        detail.setType(URI.create(TYPES + type.slug()));
        detail.setTitle(screen.m(page.title()));
        detail.setDetail(screen.m(page.detail()));
        detail.setInstance(URI.create(path));
        detail.setProperty("remedy", screen.m(page.remedy()));
        if (!page.reasons().isEmpty()) {
            detail.setProperty(
                    "errors",
                    page.reasons().stream()
                            .map(reason -> Map.of("detail", screen.m(reason)))
                            .toList());
        }
        if (page.reference() != null) {
            detail.setProperty("reference", page.reference());
        }
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
