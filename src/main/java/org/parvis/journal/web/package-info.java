@NullMarked
package org.parvis.journal.web;

import org.jspecify.annotations.NullMarked;
