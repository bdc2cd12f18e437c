package org.parvis.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A controller's method that reads a page from several stores: in one transaction, whose statements are planned once per
 * connection instead of once per execution (docs/decisions/0014).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, label = PageTransaction.LABEL)
public @interface PageTransaction {
    String LABEL = "page";
}
