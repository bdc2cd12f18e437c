@NullMarked
package org.parvis.request.web;

import org.jspecify.annotations.NullMarked;
