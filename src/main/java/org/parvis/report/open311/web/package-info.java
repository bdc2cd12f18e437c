/** The page on which an administrator gives and takes back keys. */
@NullMarked
package org.parvis.report.open311.web;

import org.jspecify.annotations.NullMarked;
