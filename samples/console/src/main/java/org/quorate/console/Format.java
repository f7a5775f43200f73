package org.quorate.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.engine.json.CaseFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by the word that a person writes. */
final class Format implements ITypeConverter<CaseFormat> {
  private static final String OWN = "case";

  @Override
  public CaseFormat convert(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(CaseFormat.values())
        .filter(format -> name.equals(shown(format)) || name.equals(format.shown()))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("`" + word + "` is none of " + all()));
  }

  private static String shown(CaseFormat format) {
    return format == CaseFormat.QUORATE ? OWN : format.shown();
  }

  private static String all() {
    return Arrays.stream(CaseFormat.values()).map(Format::shown).collect(Collectors.joining(", "));
  }
}
