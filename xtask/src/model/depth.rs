//! How long a row of types may be, one holding the other.
//!
//! The compiler follows such a row to its end when it asks what a value drops or whether it may go to another thread, and gives
//! up after 128 types: in this crate, and in that of every caller. Where a row would be longer, a struct has the next type in
//! a box that the compiler does not look into.

use std::collections::HashSet;

use indexmap::IndexMap;
use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, EdgeIndex, NodeIndex},
    visit::EdgeRef,
};

use super::{Kind, Schema, reach};

/// How many types a row may have. What callers and the runtime put around it must fit too.
const MOST: usize = 40;

/// How many types may hold each other in circles without being told apart.
const CIRCLE: usize = 20;

/// Marks what structs hold in boxes.
pub fn mark_boxed(schemas: &mut IndexMap<String, Schema>) {
    let mut row = Rows::of(schemas);
    row.open_circles();
    row.shorten();
    let boxed: Vec<(usize, String)> = row
        .cut
        .iter()
        .filter_map(|(from, to)| Some((from.index(), schemas.get_index(to.index())?.1.rust_name.clone())))
        .collect();
    for (holder, name) in boxed {
        if let Some((_, schema)) = schemas.get_index_mut(holder) {
            schema.boxed.push(name);
        }
    }
    for schema in schemas.values_mut() {
        schema.boxed.sort();
        schema.boxed.dedup();
    }
}

/// Which type holds which, by their positions. Only structs can have what they hold in boxes.
struct Rows {
    graph: DiGraph<bool, ()>,
    /// What is in boxes: holder and held.
    cut: HashSet<(NodeIndex, NodeIndex)>,
}

impl Rows {
    fn of(schemas: &IndexMap<String, Schema>) -> Self {
        let mut graph = DiGraph::new();
        for schema in schemas.values() {
            graph.add_node(matches!(schema.kind, Kind::Object { .. }));
        }
        for (index, schema) in schemas.values().enumerate() {
            let held: HashSet<usize> =
                reach::named(&schema.value).iter().filter_map(|name| schemas.get_index_of(name)).collect();
            let mut held: Vec<usize> = held.into_iter().collect();
            held.sort_unstable();
            for target in held {
                graph.add_edge(NodeIndex::new(index), NodeIndex::new(target), ());
            }
        }
        Self { graph, cut: HashSet::new() }
    }

    fn is_struct(&self, node: NodeIndex) -> bool {
        self.graph.node_weight(node).copied().unwrap_or_default()
    }

    /// Takes what is in a box out of the graph.
    fn cut(&mut self, edges: Vec<EdgeIndex>) {
        let edges: HashSet<EdgeIndex> = edges.into_iter().collect();
        for edge in &edges {
            self.cut.extend(self.graph.edge_endpoints(*edge));
        }
        self.graph.retain_edges(|_, edge| !edges.contains(&edge));
    }

    /// Large circles are opened where they close. Small ones stay: the compiler follows each of their types once.
    fn open_circles(&mut self) {
        loop {
            let circles: Vec<Vec<NodeIndex>> =
                kosaraju_scc(&self.graph).into_iter().filter(|circle| circle.len() > CIRCLE).collect();
            let edges: Vec<EdgeIndex> = circles.iter().flat_map(|circle| self.closing(circle)).collect();
            if edges.is_empty() {
                return;
            }
            self.cut(edges);
        }
    }

    /// The edges of structs by which a walk through the types of a circle comes back to where it has been.
    fn closing(&self, circle: &[NodeIndex]) -> Vec<EdgeIndex> {
        let members: HashSet<NodeIndex> = circle.iter().copied().collect();
        let mut seen: HashSet<NodeIndex> = HashSet::new();
        let mut found = Vec::new();
        let Some(start) = circle.iter().min() else { return found };
        // The way to where the walk is: each step with the edge that it took and what is to be tried from there.
        let mut way: Vec<(NodeIndex, Option<EdgeIndex>, Vec<EdgeIndex>)> = vec![(*start, None, self.edges(*start))];
        let mut open: HashSet<NodeIndex> = HashSet::from([*start]);
        seen.insert(*start);
        while let Some((node, _, rest)) = way.last_mut() {
            let Some(edge) = rest.pop() else {
                open.remove(node);
                way.pop();
                continue;
            };
            let Some((from, to)) = self.graph.edge_endpoints(edge).filter(|(_, to)| members.contains(to)) else {
                continue;
            };
            if open.contains(&to) {
                // The last struct on the way can have the next step in a box.
                let steps = way.iter().filter_map(|(_, edge, _)| *edge).chain([edge]).collect::<Vec<_>>();
                let of_struct =
                    |edge: &&EdgeIndex| self.graph.edge_endpoints(**edge).is_some_and(|(from, _)| self.is_struct(from));
                found.extend(if self.is_struct(from) { Some(edge) } else { steps.iter().rfind(of_struct).copied() });
            } else if seen.insert(to) {
                open.insert(to);
                way.push((to, Some(edge), self.edges(to)));
            }
        }
        found
    }

    /// The edges of a type, the last one first.
    fn edges(&self, node: NodeIndex) -> Vec<EdgeIndex> {
        self.graph.edges(node).map(|edge| edge.id()).collect()
    }

    /// A struct has the next type in a box where the row would be too long.
    fn shorten(&mut self) {
        let mut length = vec![0; self.graph.node_count()];
        let mut edges = Vec::new();
        // Each circle comes after those that it leads to.
        for circle in kosaraju_scc(&self.graph) {
            let mut longest = 0;
            for node in &circle {
                for edge in self.graph.edges(*node).filter(|edge| !circle.contains(&edge.target())) {
                    let below = length.get(edge.target().index()).copied().unwrap_or_default();
                    if below >= MOST && self.is_struct(*node) {
                        edges.push(edge.id());
                    } else {
                        longest = longest.max(below);
                    }
                }
            }
            for node in &circle {
                if let Some(own) = length.get_mut(node.index()) {
                    *own = longest + circle.len();
                }
            }
        }
        self.cut(edges);
    }
}
