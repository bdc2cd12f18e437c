package org.parvis.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start-up when a route of ours does not say who may call it. */
@Component
@ConditionalOnWebApplication
final class AccessDeclared implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;

    AccessDeclared(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        routes.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("org.parvis"))
                .forEach(Access::of);
    }
}
