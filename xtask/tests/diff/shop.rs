//! Recorded edits of the API `shop`: names, what requests and responses contain, and shared schemas.

use crate::edits::{Edit, edit, flagged, of_shop};

const REGION: &str = "        - name: region\n          in: header\n";

const CODE: &str =
    "          description: The code of the order.\n          schema: {$ref: '#/components/schemas/OrderCode'}";

/// All edits of the API `shop`.
pub const SHOP_EDITS: &[Edit] = &[
    of_shop(flagged(
        "field_names_exchanged",
        &[("x-name: phone", "x-name: other"), ("x-name: mail", "x-name: phone"), ("x-name: other", "x-name: mail")],
        &["behavior", "behavior", "nobody"],
    )),
    of_shop(flagged(
        "names_of_constructor_arguments_exchanged",
        &[("x-name: street", "x-name: other"), ("x-name: city", "x-name: street"), ("x-name: other", "x-name: city")],
        &["behavior", "behavior", "nobody"],
    )),
    of_shop(flagged(
        "field_name_moved_to_another_property",
        &[("          x-name: phone\n", ""), ("x-name: mail", "x-name: phone")],
        &["behavior", "compile", "nobody"],
    )),
    of_shop(flagged(
        "field_name_of_removed_property_reused",
        &[
            ("        p1:\n          type: string\n          x-name: phone\n          description: The phone.\n", ""),
            ("x-name: mail", "x-name: phone"),
        ],
        &["behavior", "compile", "nobody"],
    )),
    of_shop(flagged(
        "setter_names_exchanged",
        &[
            ("x-name: search", "x-name: other"),
            ("x-name: filter", "x-name: search"),
            ("x-name: other", "x-name: filter"),
        ],
        &["behavior", "behavior"],
    )),
    of_shop(flagged(
        "argument_names_exchanged",
        &[("x-name: begin", "x-name: other"), ("x-name: end", "x-name: begin"), ("x-name: other", "x-name: end")],
        &["behavior", "behavior"],
    )),
    of_shop(flagged(
        "variant_names_exchanged",
        &[("{open: Pending, closed: Done}", "{open: Done, closed: Pending}")],
        &["behavior", "behavior"],
    )),
    of_shop(flagged(
        "server_names_exchanged",
        &[
            ("description: Europe", "description: Other"),
            ("description: America", "description: Europe"),
            ("description: Other", "description: America"),
        ],
        &["requests", "requests"],
    )),
    of_shop(edit(
        "parameter_moved",
        &[(REGION, "        - name: region\n          in: query\n")],
        &["requests"],
        "minor",
    )),
    of_shop(edit(
        "case_of_header_changed",
        &[(REGION, "        - name: Region\n          in: header\n")],
        &["nobody"],
        "patch",
    )),
    of_shop(edit("wire_name_of_sent_property_changed", &[("        p1:\n", "        tel:\n")], &["requests"], "minor")),
    of_shop(edit(
        "wire_name_of_received_property_changed",
        &[("        n:\n", "        nt:\n"), ("n: 4", "nt: 4")],
        &["values", "nobody"],
        "minor",
    )),
    of_shop(edit(
        "wire_name_of_sent_and_received_property_changed",
        &[("        remark:\n", "        rem:\n")],
        &["requests"],
        "minor",
    )),
    of_shop(edit(
        "value_of_sent_enum_changed",
        &[("enum: [gift, normal]", "enum: [Gift, normal]")],
        &["requests"],
        "minor",
    )),
    of_shop(edit(
        "received_property_made_read_only",
        &[("          description: The comment.", "          readOnly: true\n          description: The comment.")],
        &["nobody"],
        "patch",
    )),
    of_shop(edit(
        "sent_property_made_read_only",
        &[("          description: The label.", "          readOnly: true\n          description: The label.")],
        &["compile"],
        "minor",
    )),
    of_shop(edit("read_only_removed", &[("          readOnly: true\n", "")], &["requests"], "minor")),
    of_shop(edit(
        "schema_of_parameter_inlined",
        &[(CODE, "          description: The code of the order.\n          schema: {type: string, minLength: 3}")],
        &["compile"],
        "minor",
    )),
    of_shop(edit(
        "mapping_of_discriminator_exchanged",
        &[
            (", payment: {type: card, digits: '1234'}", ""),
            ("card: '#/components/schemas/CardPayment'", "card: '#/components/schemas/Other'"),
            ("bank: '#/components/schemas/BankPayment'", "bank: '#/components/schemas/CardPayment'"),
            ("'#/components/schemas/Other'", "'#/components/schemas/BankPayment'"),
        ],
        &["compile", "compile", "nobody"],
        "minor",
    )),
    of_shop(edit(
        "id_sent_as_string",
        &[("            - {type: integer}\n", ""), ("number: 5", "number: '5'")],
        &["requests", "nobody", "nobody"],
        "minor",
    )),
    of_shop(edit(
        "bound_of_response_added",
        &[("{type: array, items:", "{type: array, maxItems: 5, items:")],
        &["nobody"],
        "patch",
    )),
    of_shop(edit(
        "type_of_scalar_part_of_all_of_removed",
        &[("{type: string, maxLength: 20}", "{maxLength: 20}")],
        &["nobody"],
        "patch",
    )),
    of_shop(edit(
        "scalar_part_of_all_of_removed",
        &[("              - {type: string, maxLength: 20}\n", "")],
        &["nobody", "nobody"],
        "patch",
    )),
    of_shop(flagged(
        "argument_replaced",
        &[
            ("- name: first\n", "- name: after\n"),
            (
                "          description: The code of the first order.\n          schema: {$ref: '#/components/schemas/OrderCode'}",
                "          description: The code of the first order.\n          schema: {type: string}",
            ),
        ],
        &["behavior"],
    )),
    of_shop(flagged("lower_bound_of_destroying_request_removed", &[("minItems: 1, ", "")], &["behavior"])),
];
