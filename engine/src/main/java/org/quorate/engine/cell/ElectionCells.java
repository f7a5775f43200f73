package org.quorate.engine.cell;

import java.time.Period;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Vacancy;
import org.quorate.vote.OptionName;
import org.quorate.vote.Strength;

/** Reads cells of elections and of bodies; see {@link Cells}. */
public final class ElectionCells {
  private ElectionCells() {}

  /** Column {@code Voting method}; strength, default option and quorum stand elsewhere. */
  public static Parsed<Election> method(String text, Language language) {
    return Cell.read(ElectionGrammars.METHOD, text, language, ElectionReading::method);
  }

  /** Column {@code Strength}. */
  public static Parsed<Strength> strength(String text, Language language) {
    return Cell.read(ElectionGrammars.STRENGTH, text, language, ElectionReading::strength);
  }

  /** Column {@code Default option}. */
  public static Parsed<OptionName> option(String text, Language language) {
    return Cell.read(ElectionGrammars.OPTION, text, language, ElectionReading::option);
  }

  /** Column {@code If tied}. */
  public static Parsed<IfTied> ifTied(String text, Language language) {
    return Cell.read(ElectionGrammars.IF_TIED, text, language, ElectionReading::ifTied);
  }

  /** Column {@code Weight}. */
  public static Parsed<Weight> weight(String text, Language language) {
    return Cell.read(ElectionGrammars.WEIGHT, text, language, ElectionReading::weight);
  }

  /** Column {@code Organisation cap}. */
  public static Parsed<OrganisationCap> cap(String text, Language language) {
    return Cell.read(ElectionGrammars.CAP, text, language, CapReading::cap);
  }

  /** Column {@code Counts as one organisation}. */
  public static Parsed<Stake> together(String text, Language language) {
    return Cell.read(ElectionGrammars.TOGETHER, text, language, CapReading::together);
  }

  /** Column {@code Term}. */
  public static Parsed<Period> term(String text, Language language) {
    return Cell.read(ElectionGrammars.TERM, text, language, MandateReading::term);
  }

  /** Column {@code Term limit}; the length of a term stands elsewhere. */
  public static Parsed<Mandate> termLimit(String text, Language language) {
    return Cell.read(ElectionGrammars.TERM_LIMIT, text, language, MandateReading::limit);
  }

  /** Column {@code Vacancy}. */
  public static Parsed<Vacancy> vacancy(String text, Language language) {
    return Cell.read(ElectionGrammars.VACANCY, text, language, VacancyReading::read);
  }

  /** Column {@code Substitute}. */
  public static Parsed<Substitute> substitute(String text, Language language) {
    return Cell.read(ElectionGrammars.SUBSTITUTE, text, language, SubstituteReading::read);
  }

  /** Column {@code If over the cap}. */
  public static Parsed<OverCap> overCap(String text, Language language) {
    return Cell.read(ElectionGrammars.OVER_CAP, text, language, CapReading::overCap);
  }
}
