package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie. Over HTTPS it is {@code __Host-parvis}: Secure, for this host only, never set by a neighbour.
 * Browsers accept that prefix over HTTPS alone, so a trial on plain HTTP has a cookie without it. Either is HttpOnly
 * and SameSite=Lax.
 */
@Component
class SessionCookie implements CookieSerializer {

    /** What we gave; a cookie made up of other characters is nobody's and need not reach the database. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final DefaultCookieSerializer sealed = cookie("__Host-parvis", true);
    private final DefaultCookieSerializer open = cookie("parvis", false);

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request).stream()
                .filter(value -> SHAPE.matcher(value).matches())
                .toList();
    }

    /** Behind a proxy that ends TLS, the proxy says so; who lies about it only weakens their own cookie's name. */
    private DefaultCookieSerializer of(HttpServletRequest request) {
        boolean secure = request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
        return secure ? sealed : open;
    }
}
