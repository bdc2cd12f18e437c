package org.parvis.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.parvis.database.DatabaseAway;
import org.parvis.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever went wrong into a page that says what to do, never into a trace of the program's insides. */
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemPages pages;

    Problems(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void on(HttpProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(problem.status(), request, response);
    }

    @ExceptionHandler
    void on(SeeOther elsewhere, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", View.of(request).url(elsewhere.path()));
    }

    @ExceptionHandler
    void on(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(refusal, request, response);
    }

    /** Parameters that cannot be read, or too many. What the exception says is what somebody wrote: it is not logged. */
    @ExceptionHandler
    void on(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(e.getErrorCode(), request, response);
    }

    /** A form with files that is cut off or badly formed. */
    @ExceptionHandler
    void on(MultipartException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(e instanceof ErrorResponse known ? known.getStatusCode().value() : 400, request, response);
    }

    /** An address that holds something else than an identifier where one belongs names nothing. */
    @ExceptionHandler
    void on(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show("GET".equals(request.getMethod()) ? 404 : 400, request, response);
    }

    @ExceptionHandler
    void on(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known) {
            // Which methods there are, what may be accepted: programs are owed it.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            pages.show(known.getStatusCode().value(), request, response);
        } else if (DatabaseAway.explains(e)) {
            // Not our visitor's fault, and it will pass.
            log.warn("Database unavailable: {}", e.getClass().getSimpleName());
            pages.show(503, request, response);
        } else if (isClientGone(e)) {
            log.debug("The client went away");
        } else {
            log.error("Unexpected: {} {}", request.getMethod(), route(request), e);
            pages.show(500, request, response);
        }
    }

    /** The route's pattern: an address itself may be the key to somebody's report. */
    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || request.getDispatcherType() == DispatcherType.ERROR ? "(before any route)" : pattern.toString();
    }

    /** Whoever closes the page in the middle of a download harms nobody; a lost database sounds alike and does. */
    private static boolean isClientGone(Exception e) {
        return DisconnectedClientHelper.isClientDisconnectedException(e)
                && Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                        .noneMatch(cause -> cause instanceof SQLException);
    }
}
