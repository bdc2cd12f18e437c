@NullMarked
package org.parvis.report.category.web;

import org.jspecify.annotations.NullMarked;
