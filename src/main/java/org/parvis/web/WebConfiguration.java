package org.parvis.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ties our pages into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer, WebMvcRegistrations {

    private final PageHandler pages;

    private final ObjectProvider<ProgramDoor> programs;
    private final ObjectProvider<Kiosks> kiosks;

    WebConfiguration(PageHandler pages, ObjectProvider<ProgramDoor> programs, ObjectProvider<Kiosks> kiosks) {
        this.kiosks = kiosks;
        this.pages = pages;
        this.programs = programs;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new QuickRoutes();
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KioskInterceptor(kiosks));
        registry.addInterceptor(new AccessInterceptor(programs));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/" + Assets.VERSION + "/**")
                .addResourceLocations(Assets.FOLDERS.stream()
                        .map(folder -> "classpath:/" + folder + "/")
                        .toArray(String[]::new))
                .setCacheControl(forever)
                .resourceChain(true)
                .addTransformer(new Assets.Bundling());
    }

    /** Gives controllers the request's {@link View}. */
    private static final class ViewArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == View.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return View.of(Objects.requireNonNull(
                    request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class)));
        }
    }
}
