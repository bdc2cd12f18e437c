package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Nothing of whoever stood at a kiosk before is shown or sent again: neither a page that they opened, by going back, nor a
 * form that they filled in, by sending it anew.
 */
final class KioskInterceptor implements HandlerInterceptor {

    private final ObjectProvider<Kiosks> kiosks;

    KioskInterceptor(ObjectProvider<Kiosks> kiosks) {
        this.kiosks = kiosks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        View view = View.find(request);
        Kiosk kiosk = view == null ? null : view.kiosk();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (view == null || kiosk == null || KioskPaths.isFile(path) || isOfThisVisit(kiosk, path, request)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", view.url(KioskPaths.START + (kiosk.visit() == null ? "" : "?fait=fini")));
        return false;
    }

    private boolean isOfThisVisit(Kiosk kiosk, String path, HttpServletRequest request) {
        // Where none has begun in this browser, it begins at the first page.
        if (kiosk.visit() == null) {
            return path.equals(KioskPaths.START);
        }
        Optional<String> secret = KioskPaths.secret(path);
        if (secret.isPresent()) {
            return kiosks.getObject().isOfThisVisit(kiosk, secret.get());
        }
        return !request.getMethod().equals("POST")
                || path.equals(KioskPaths.END)
                || kiosk.visit().toString().equals(request.getParameter(View.VISIT));
    }
}
