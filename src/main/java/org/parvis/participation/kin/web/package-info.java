@NullMarked
package org.parvis.participation.kin.web;

import org.jspecify.annotations.NullMarked;
