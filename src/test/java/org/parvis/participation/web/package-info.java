@NullMarked
package org.parvis.participation.web;

import org.jspecify.annotations.NullMarked;
