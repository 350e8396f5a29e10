package org.shouwang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.shouwang.web.trace.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The one place where what went wrong becomes an answer: thrown below a controller, sent by a
 * filter, or found by the server itself.
 */
@Controller
@ControllerAdvice
@Order
public class Problems implements ErrorController {

    /** The request attribute a filter leaves its problem in before it calls sendError. */
    private static final String SENT = Problems.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Answer answer;
    private final OutagePage outage;
    private final long megabytes;

    /**
     * @param notThere the least time after which it is said that there is no such thing
     */
    public Problems(
            Texts texts,
            Supplier<ResourceUrlProvider> assets,
            OutagePage outage,
            long megabytes,
            Duration notThere) {
        this.answer = new Answer(texts, assets, new Evenly(notThere));
        this.outage = outage;
        this.megabytes = megabytes;
    }

    /** Answers with a problem from a filter, where nothing thrown would be seen. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        request.setAttribute(SENT, problem);
        response.sendError(problem.status());
    }

    /** Answers what was thrown past every controller; logged if it is our mistake. */
    public static void answer(
            Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (thrown instanceof InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
        } else if (thrown instanceof ServletException
                && thrown.getCause() instanceof Problem problem) {
            send(request, response, problem);
        } else {
            send(request, response, bug(thrown, request));
        }
    }

    @ExceptionHandler(Exception.class)
    @Nullable ModelAndView thrown(
            Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (e instanceof AsyncRequestNotUsableException) {
            return null; // the browser has gone; there is nobody to answer
        }
        if (response.isCommitted()) {
            if (!(e instanceof AsyncRequestTimeoutException || e instanceof IOException)) {
                bug(e, request);
            }
            return null; // an answer is on its way, such as a stream; nothing can be put in its
            // place
        }
        if (Away.is(e)) {
            LOG.warn("unavailable requestId={} {}", RequestId.of(request), Trail.of(e));
            outage.answer(request, response);
            return null;
        }
        return answer.to(request, response, problemOf(e, request));
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView sent(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SENT) instanceof Problem problem) {
            return answer.to(request, response, problem);
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem =
                thrown instanceof Exception e
                        ? problemOf(e, request)
                        : ofStatus(status instanceof Integer code ? code : 404, request);
        return answer.to(request, response, problem);
    }

    private Problem problemOf(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Problem problem -> problem;
            case MaxUploadSizeExceededException _ -> new Problem.TooLarge(megabytes);
            case MethodArgumentTypeMismatchException wrong ->
                    "path".equals(whence(wrong))
                            ? new Problem.NotThere()
                            : new Problem.BadInput(
                                    List.of(
                                            new Fault(
                                                    wrong.getName(), Text.of("web.fault.value"))));
            case MultipartException unreadable ->
                    unreadable.getRootCause() instanceof InvalidParameterException broken
                            ? ofStatus(broken.getErrorCode(), request)
                            : new Problem.BadInput(List.of());
            case HttpMessageNotReadableException _ -> new Problem.BadInput(List.of());
            case ErrorResponse response -> ofStatus(response.getStatusCode().value(), request);
            default -> bug(thrown, request);
        };
    }

    /** An id in the address that is no id is an unknown address, not a faulty field. */
    private static String whence(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class) ? "path" : "field";
    }

    private Problem ofStatus(int status, HttpServletRequest request) {
        return switch (status) {
            case 400 -> new Problem.BadInput(List.of());
            case 401 -> new Problem.SignInNeeded();
            case 403, 404 -> new Problem.NotThere();
            case 405, 406, 415 -> new Problem.NotThisWay(status);
            case 413 -> new Problem.TooLarge(megabytes);
            case 503 -> new Problem.Unavailable();
            default ->
                    status < 500 ? new Problem.NotThere() : new Problem.Bug(RequestId.of(request));
        };
    }

    /**
     * The message of an exception may quote what somebody typed: only types and places are logged.
     */
    private static Problem bug(Exception thrown, HttpServletRequest request) {
        String id = RequestId.of(request);
        LOG.error("bug requestId={} {}", id, Trail.of(thrown));
        return new Problem.Bug(id);
    }
}
