package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.api.ApiScope;
import org.parvis.api.ApiToken;
import org.parvis.api.ApiTokens;
import org.parvis.web.ProgramDoor;
import org.springframework.stereotype.Component;

/** Lets in who shows a token as {@code Authorization: Bearer …}. */
@Component
class TokenDoor implements ProgramDoor {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final ApiTokens tokens;

    TokenDoor(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void admit(HttpServletRequest request, String scope) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            throw new ApiProblem(401, "noToken");
        }
        ApiToken token = tokens.find(header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new ApiProblem(401, "wrongToken"));
        if (tokens.isTooOften(token)) {
            throw new ApiProblem(429, "tooOften", token.perMinute());
        }
        if (!token.scopes().contains(ApiScope.find(scope).orElseThrow())) {
            throw new ApiProblem(403, "scope", scope);
        }
        request.setAttribute(Call.class.getName(), token);
    }
}
