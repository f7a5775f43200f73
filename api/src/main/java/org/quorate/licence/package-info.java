/**
 * Licences as SPDX names them, and what is asked and answered about them.
 *
 * <p>Source: the SPDX Specification, annex "SPDX license expressions" (D of 2.3, of 3.0.1 without a
 * letter), and the SPDX License List.
 */
@NullMarked
package org.quorate.licence;

import org.jspecify.annotations.NullMarked;
