@NullMarked
package org.parvis.files.web;

import org.jspecify.annotations.NullMarked;
