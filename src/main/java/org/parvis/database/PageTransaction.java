package org.parvis.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A method that reads a page from several stores: in one transaction, whose statements are planned once per connection
 * instead of once per execution (docs/decisions/0014). It is a controller's where all of the page only reads, else that of
 * a component which the controller calls once everything is written; a bean that calls its own gets no transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, label = PageTransaction.LABEL)
public @interface PageTransaction {
    String LABEL = "page";
}
