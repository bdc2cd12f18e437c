package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Makes the request's {@link View}: the language (asked for, remembered, preferred by the browser) and the visitor. */
@Component
@Order(10)
class ViewFilter extends OncePerRequestFilter {

    private static final String LANGUAGE_COOKIE = "lang";
    private static final Pattern LANGUAGE_ASKED = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    private final Words words;
    private final Visitors visitors;
    private final ObjectProvider<Kiosks> kiosks;
    private final SiteMenu menu;
    private final boolean demo;

    ViewFilter(
            Words words,
            Visitors visitors,
            ObjectProvider<Kiosks> kiosks,
            SiteMenu menu,
            @Value("${parvis.demo:false}") boolean demo) {
        this.menu = menu;
        this.words = words;
        this.visitors = visitors;
        this.kiosks = kiosks;
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(Site.class.getName()) instanceof Site site) {
            String asked = offered(site, asked(request.getQueryString()));
            if (asked != null) {
                remember(asked, request, response);
            }
            Locale locale = Locale.of(asked != null ? asked : usual(site, request));
            new View(site, who(request), locale, words, request, menu, demo).attach();
        }
        chain.doFilter(request, response);
    }

    /** At a kiosk nobody is logged in, whatever cookie its browser sends. */
    private View.Who who(HttpServletRequest request) {
        Optional<Kiosk> kiosk = kiosks.stream().flatMap(one -> one.find(request).stream()).findFirst();
        return kiosk.isPresent() ? new View.Who(Visitor.NOBODY, kiosk.get()) : new View.Who(visitors.of(request), null);
    }

    /** Read from the address alone: a form with files is not opened before somebody is there to say what is wrong with it. */
    private static @Nullable String asked(@Nullable String query) {
        Matcher language = LANGUAGE_ASKED.matcher(query == null ? "" : query);
        return language.find() ? language.group(1) : null;
    }

    private static void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(LANGUAGE_COOKIE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String usual(Site site, HttpServletRequest request) {
        Cookie remembered = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        String known = remembered == null ? null : offered(site, remembered.getValue());
        return known != null ? known : preferred(site, request.getHeader("Accept-Language"));
    }

    private static String preferred(Site site, @Nullable String header) {
        String fallback = site.languages().getFirst();
        if (header == null || header.length() > 200) {
            return fallback;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), site.languages());
            return tag == null ? fallback : tag;
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    private static @Nullable String offered(Site site, @Nullable String language) {
        List<String> languages = site.languages();
        return language != null && languages.contains(language) ? language : null;
    }
}
