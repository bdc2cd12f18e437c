package org.parvis.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Page}: renders it whole before the first byte leaves, so that an error never cuts a page in two. */
@Component
class PageHandler implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final KeptPages kept;

    PageHandler(Templates templates, KeptPages kept) {
        this.templates = templates;
        this.kept = kept;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        write((Page) Objects.requireNonNull(value), View.of(request), request, response);
    }

    void write(Page page, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        view.answers(page.status());
        Utf8ByteOutput html = templates.page(page.template(), view, page.model());
        announce(page.status(), response);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", view.locale().getLanguage());
        if (!page.shared().isZero() && page.status() == 200) {
            kept.send(SharedAnswer.of(bytes(html), page.shared()), view, request, response);
        } else {
            response.setHeader("Cache-Control", SharedAnswer.PRIVATE);
            response.setHeader("Vary", "HX-Request, HX-History-Restore-Request");
            byte[] bytes = bytes(html);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** In one piece: each of the hundreds that a page is made of would pass every filter's stream by itself. */
    private static byte[] bytes(Utf8ByteOutput html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
        html.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** The status, and when to come back where a moment later the same would do. */
    static void announce(int status, HttpServletResponse response) {
        response.setStatus(status);
        if (status == 503 || status == 429) {
            response.setHeader("Retry-After", "5");
        }
    }
}
