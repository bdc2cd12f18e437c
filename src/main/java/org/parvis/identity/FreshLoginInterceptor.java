package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends whoever logged in long ago to do it again, before what {@link FreshLogin} guards. */
@Component
class FreshLoginInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final Logins logins;

    FreshLoginInterceptor(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean guarded = handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(FreshLogin.class)
                        || method.getBeanType().isAnnotationPresent(FreshLogin.class));
        if (!guarded || logins.isFresh(request)) {
            return true;
        }
        response.setStatus(303);
        response.setHeader(HttpHeaders.LOCATION, View.of(request).url("/connexion/a-nouveau"));
        return false;
    }
}
