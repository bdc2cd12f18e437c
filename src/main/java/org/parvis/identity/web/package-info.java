@NullMarked
package org.parvis.identity.web;

import org.jspecify.annotations.NullMarked;
