package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Approvals;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Column;
import org.quorate.charter.Condition;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.SignOff;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.charter.When;
import org.quorate.charter.Who;

/** Builds charters row by row, one line each, for examination. */
final class ExaminedRows {
  private final List<ReviewRow> reviews = new ArrayList<>();
  private final List<RoleRow> roles = new ArrayList<>();
  private final List<RosterRow> roster = new ArrayList<>();
  private final List<AffiliationRow> affiliations = new ArrayList<>();
  private final List<ModuleRow> modules = new ArrayList<>();
  private final List<ExceptionRow> exceptions = new ArrayList<>();
  private int line;

  List<Diagnostic> examine() {
    Rows rows =
        Rows.builder()
            .reviews(reviews)
            .roles(roles)
            .roster(roster)
            .rostered(!roster.isEmpty())
            .affiliations(affiliations)
            .modules(modules)
            .exceptions(exceptions)
            .build();
    CharterRef ref = new CharterRef("test", 1, "rules", "people", "text");
    return Examiner.examine(Charter.of(ref, "en", List.of("GOVERNANCE.md"), null, List.of(), rows));
  }

  private Source source(String kind) {
    return new Source(new Table("GOVERNANCE.md", kind, List.of()), ++line, 1, "");
  }

  ExaminedRows role(String role, @Nullable String below) {
    RuleName name = RuleName.of("roles", role);
    RoleName lower = below == null ? null : RoleName.of(below);
    roles.add(new RoleRow(name, source("roles"), RoleName.of(role), lower));
    return this;
  }

  ExaminedRows holds(String role, String... handles) {
    for (String handle : handles) {
      roster.add(roster(handle, role, null, RosterRow.Status.ACTIVE));
    }
    return this;
  }

  ExaminedRows holdsFor(String module, String role, String handle) {
    roster.add(roster(handle, role, ModuleName.of(module), RosterRow.Status.ACTIVE));
    return this;
  }

  ExaminedRows emeritus(String role, String handle) {
    roster.add(roster(handle, role, null, RosterRow.Status.EMERITUS));
    return this;
  }

  private RosterRow roster(
      String handle, String role, @Nullable ModuleName module, RosterRow.Status status) {
    return new RosterRow(
        RuleName.of("roster", handle + " " + role + " " + module),
        source("roster"),
        Handle.of(handle),
        RoleName.of(role),
        module,
        null,
        null,
        status,
        "",
        List.of());
  }

  ExaminedRows belongs(String handle, @Nullable String organisation) {
    affiliations.add(
        new AffiliationRow(
            RuleName.of("affiliations", handle),
            source("affiliations"),
            Handle.of(handle),
            organisation == null ? null : OrganisationName.of(organisation),
            null,
            null,
            AffiliationRow.Relation.EMPLOYED));
    return this;
  }

  ExaminedRows module(String module, List<Who> owners, String... globs) {
    return part(module, owners, null, null, globs);
  }

  ExaminedRows part(
      String module,
      List<Who> owners,
      @Nullable String parent,
      @Nullable Who fallback,
      String... globs) {
    modules.add(
        new ModuleRow(
            RuleName.of("modules", module),
            source("modules"),
            ModuleName.of(module),
            Stream.of(globs).map(Glob::new).toList(),
            owners,
            List.of(),
            parent == null ? null : ModuleName.of(parent),
            fallback));
    return this;
  }

  ExaminedRows exception(String name, Demand invokedBy) {
    exceptions.add(
        new ExceptionRow(
            RuleName.of("exceptions", name),
            source("exceptions"),
            ExceptionName.of(name),
            invokedBy,
            When.of(new Condition.Always()),
            EnumSet.of(Column.STAY_OPEN),
            null,
            "",
            null));
    return this;
  }

  ExaminedRows review(String name, When when, Approvals approvals) {
    return add(review(name).when(when).approvals(approvals));
  }

  ExaminedRows add(Review review) {
    reviews.add(review.row(source("reviews")));
    return this;
  }

  /** These rows and one more; the next such row takes its place. */
  ExaminedRows with(Review review) {
    ExaminedRows more = new ExaminedRows();
    more.reviews.addAll(reviews);
    more.roles.addAll(roles);
    more.roster.addAll(roster);
    more.affiliations.addAll(affiliations);
    more.modules.addAll(modules);
    more.exceptions.addAll(exceptions);
    more.line = line;
    return more.add(review);
  }

  static Review review(String name) {
    return new Review(name);
  }

  /** One review row; everything blank but what is said. */
  static final class Review {
    private final String name;
    private When when = When.of(new Condition.Otherwise());
    private Approvals approvals = Approvals.NONE;
    private @Nullable OrganisationsNeeded organisations;
    private SignOff signOff = SignOff.NONE;
    private Counting counting = Counting.DEFAULT;
    private List<ExceptionName> waivedBy = List.of();
    private @Nullable RuleName insteadOf;

    private Review(String name) {
      this.name = name;
    }

    Review when(When when) {
      this.when = when;
      return this;
    }

    Review approvals(Approvals approvals) {
      this.approvals = approvals;
      return this;
    }

    Review organisations(int count) {
      organisations = new OrganisationsNeeded(count, false);
      return this;
    }

    Review dco() {
      signOff = SignOff.DCO;
      return this;
    }

    Review counting(Counting counting) {
      this.counting = counting;
      return this;
    }

    Review waivedBy(String exception) {
      waivedBy = List.of(ExceptionName.of(exception));
      return this;
    }

    Review insteadOf(String rule) {
      insteadOf = RuleName.of("reviews", rule);
      return this;
    }

    private ReviewRow row(Source source) {
      return new ReviewRow(
          RuleName.of("reviews", name),
          source,
          when,
          approvals,
          organisations,
          List.of(),
          signOff,
          null,
          null,
          null,
          null,
          counting,
          List.of(),
          List.of(),
          waivedBy,
          insteadOf,
          "");
    }
  }

  static When path(String... globs) {
    return When.of(new Condition.Path(Stream.of(globs).map(Glob::new).toList(), false));
  }

  static Who role(String role) {
    return new Who.Role(RoleName.of(role), false);
  }

  static Who people(String... handles) {
    return new Who.People(Set.copyOf(Stream.of(handles).map(Handle::of).toList()));
  }

  static Approvals approvals(int count, Who who) {
    return Approvals.of(Demand.of(count, who));
  }
}
