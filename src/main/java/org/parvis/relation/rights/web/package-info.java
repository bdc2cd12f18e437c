/** The pages of whoever answers to people about their data: the DPO. */
@NullMarked
package org.parvis.relation.rights.web;

import org.jspecify.annotations.NullMarked;
