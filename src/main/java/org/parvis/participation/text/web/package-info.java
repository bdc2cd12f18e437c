/** Pages of texts: public ones, and those at the desk. */
@NullMarked
package org.parvis.participation.text.web;

import org.jspecify.annotations.NullMarked;
