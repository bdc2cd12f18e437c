@NullMarked
package org.parvis.participation.budget.web;

import org.jspecify.annotations.NullMarked;
