package org.parvis.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Programs whose token opens this scope may call this route, and no person: a cookie means nothing here. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowPrograms {

    /** The scope, as tokens name it: {@code cases:read}. */
    String value();
}
