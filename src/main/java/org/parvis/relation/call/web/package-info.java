/** The pages of calls to make. */
@NullMarked
package org.parvis.relation.call.web;

import org.jspecify.annotations.NullMarked;
