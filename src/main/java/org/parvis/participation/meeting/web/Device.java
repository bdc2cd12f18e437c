package org.parvis.participation.meeting.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.parvis.shared.Tokens;
import org.parvis.web.View;
import org.springframework.web.util.WebUtils;

/**
 * Tells one device from another for a day, so that a support counts once and whoever asked finds what became of it: a random
 * number that says nothing of anybody, set when something is sent and not before.
 */
final class Device {

    private static final String COOKIE = "parvis-salle";
    private static final Duration KEPT = Duration.ofDays(1);

    private Device() {}

    /** Empty as long as it has sent nothing. */
    static String find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().length() != Tokens.LINK_LENGTH ? "" : cookie.getValue();
    }

    /** Who counts once: an account on all of its devices, else a device. */
    static String voter(String device, View view) {
        return view.visitor().accountId().map(one -> "account:" + one).orElse(device);
    }

    static String know(HttpServletRequest request, HttpServletResponse response) {
        String known = find(request);
        String device = known.isEmpty() ? Tokens.link() : known;
        Cookie cookie = new Cookie(COOKIE, device);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return device;
    }
}
