package org.quorate.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant with its offset, or a date for its start in UTC, of the years 0 to 9999. */
final class Moment implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      if (text.startsWith("+") || text.startsWith("-")) {
        throw new DateTimeException("a year with a sign");
      }
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "`"
              + text
              + "` is neither a date such as 2026-03-04"
              + " nor an instant such as 2026-03-04T10:00:00Z");
    }
  }
}
