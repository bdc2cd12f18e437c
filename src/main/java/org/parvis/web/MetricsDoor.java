package org.parvis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Opens the metrics to whoever shows the bearer token of {@code PARVIS_METRICS_TOKEN}; without one, to nobody. */
@Component
public class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final int SHORTEST = 16;

    private final byte[] expected;

    MetricsDoor(@Value("${parvis.metrics.token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalStateException(
                    "PARVIS_METRICS_TOKEN is too short: " + SHORTEST + " random characters at least");
        }
        expected = token.isEmpty() ? new byte[0] : bytes("Bearer " + token);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String shown = context.getRequest().getHeader("Authorization");
        return new AuthorizationDecision(
                expected.length > 0 && shown != null && MessageDigest.isEqual(bytes(shown), expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
