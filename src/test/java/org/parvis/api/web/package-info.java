@NullMarked
package org.parvis.api.web;

import org.jspecify.annotations.NullMarked;
