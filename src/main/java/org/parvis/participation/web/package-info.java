/** Pages of processes and ideas, for everybody and at the desk. */
@NullMarked
package org.parvis.participation.web;

import org.jspecify.annotations.NullMarked;
