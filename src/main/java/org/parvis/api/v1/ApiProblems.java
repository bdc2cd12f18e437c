package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.request.RequestRefused;
import org.parvis.shared.Refusal;
import org.parvis.web.Idempotency;
import org.parvis.web.View;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems of programs as {@code application/problem+json}; what is none of ours the house's own pages tell. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final JsonMapper JSON = new JsonMapper();

    @ExceptionHandler
    ResponseEntity<byte[]> on(ApiProblem problem, HttpServletRequest request) {
        View view = View.of(request);
        Map<String, String> fields = new TreeMap<>();
        problem.fields().forEach((field, key) -> fields.put(field, view.t(key)));
        String key = "api.problem." + problem.code();
        return write(problem.status(), problem.code(), view.t(key), view.t(key + ".detail", problem.arguments()), fields, view);
    }

    /** A rule said no. */
    @ExceptionHandler
    ResponseEntity<byte[]> on(Refusal refusal, HttpServletRequest request) {
        View view = View.of(request);
        boolean isChanged = refusal.messageKey().endsWith("changedMeanwhile");
        return write(
                isChanged ? 409 : refusal.status(), isChanged ? "changed" : "refused",
                view.t(isChanged ? "api.problem.changed" : "api.problem.refused"), view.t(refusal), Map.of(), view);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(RequestRefused refused, HttpServletRequest request) {
        return on(new ApiProblem(422, "wrong", refused.problems()), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(Idempotency.KeyUsedBefore used, HttpServletRequest request) {
        return on(new ApiProblem(409, "keyReused"), request);
    }

    private static ResponseEntity<byte[]> write(
            int status, String code, String title, String detail, Map<String, String> fields, View view) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", view.absoluteUrl("/api#" + code));
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        if (!fields.isEmpty()) {
            problem.put("errors", fields);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "private, no-store");
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (status == 429) {
            answer.header("Retry-After", "60");
        }
        return answer.body(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
