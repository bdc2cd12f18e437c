/**
 * Pages and forms: the request's territory and visitor, typed templates, words in every language, errors that say what
 * to do, who may call a route, caching, rate limits at the door. Knows the place and the person only through {@link
 * org.parvis.web.Site} and {@link org.parvis.web.Visitor}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"shared", "database"})
@NullMarked
package org.parvis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
