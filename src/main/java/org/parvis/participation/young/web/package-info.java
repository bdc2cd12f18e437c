@NullMarked
package org.parvis.participation.young.web;

import org.jspecify.annotations.NullMarked;
