package org.parvis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Tests that need what only a demo, or a site whose metrics are read, has: they share one more application. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@TestPropertySource(properties = {"parvis.demo=true", "parvis.metrics.token=a-token-that-only-we-know"})
public @interface OnADemo {}
