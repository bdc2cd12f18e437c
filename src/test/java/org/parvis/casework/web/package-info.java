@NullMarked
package org.parvis.casework.web;

import org.jspecify.annotations.NullMarked;
