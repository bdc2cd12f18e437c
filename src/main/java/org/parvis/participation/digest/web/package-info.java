@NullMarked
package org.parvis.participation.digest.web;

import org.jspecify.annotations.NullMarked;
