//! How long a row of types may be, one holding the other.
//!
//! The compiler follows such a row to its end when it asks what a value drops or whether it may go to another thread, and gives
//! up after 128 types: in this crate, and in that of every caller. Where a row would be longer, the next type is in a box that
//! the compiler does not look into.

use std::collections::HashSet;

use indexmap::IndexMap;
use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, EdgeIndex, NodeIndex},
    visit::EdgeRef,
};

use super::{Component, Kind, Type};

/// How many types a row may have. What callers and the runtime put around it must fit too.
const MAX_ROWS: usize = 40;

/// How many types may hold each other in circles without being told apart.
const CYCLE: usize = 20;

/// Marks what structs hold in boxes.
pub fn mark_boxed(components: &mut IndexMap<String, Component>) {
    let mut row = Rows::of(components);
    row.open_cycles();
    row.shorten();
    let boxed: Vec<(usize, String)> = row
        .cut
        .iter()
        .filter_map(|(from, to)| Some((from.index(), components.get_index(to.index())?.1.rust_name.clone())))
        .collect();
    for (holder, name) in boxed {
        if let Some((_, component)) = components.get_index_mut(holder) {
            component.boxed.push(name);
        }
    }
    for component in components.values_mut() {
        component.boxed.sort();
        component.boxed.dedup();
    }
}

/// The ways in which a row can be cut at a type.
#[derive(Clone, Copy)]
struct Link {
    /// Whether it can have what it holds in boxes: structs and aliases can.
    can_box: bool,
    /// Whether it can be in a box: an alias cannot, for it is no type of its own.
    is_type: bool,
    /// How many types it is, the lists and maps without a name included.
    length: usize,
}

/// Which type holds which, by their positions.
struct Rows {
    graph: DiGraph<Link, ()>,
    /// The edges that are in boxes: holder and held type.
    cut: HashSet<(NodeIndex, NodeIndex)>,
}

impl Rows {
    fn of(components: &IndexMap<String, Component>) -> Self {
        let mut graph = DiGraph::new();
        for component in components.values() {
            let is_alias = matches!(component.kind, Kind::Plain(_));
            let can_box = is_alias || matches!(component.kind, Kind::Object { .. });
            graph.add_node(Link { can_box, is_type: !is_alias, length: 1 + nesting(component) });
        }
        for (index, component) in components.values().enumerate() {
            let held: HashSet<usize> =
                component.components().into_iter().filter_map(|name| components.get_index_of(name)).collect();
            let mut held: Vec<usize> = held.into_iter().collect();
            held.sort_unstable();
            for target in held {
                graph.add_edge(NodeIndex::new(index), NodeIndex::new(target), ());
            }
        }
        Self { graph, cut: HashSet::new() }
    }

    /// Whether the second type can be in a box where the first one holds it.
    fn is_boxable(&self, from: NodeIndex, to: NodeIndex) -> bool {
        let can = |node, is: fn(&Link) -> bool| self.graph.node_weight(node).is_some_and(is);
        can(from, |link| link.can_box) && can(to, |link| link.is_type)
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
    fn open_cycles(&mut self) {
        loop {
            let circles: Vec<Vec<NodeIndex>> =
                kosaraju_scc(&self.graph).into_iter().filter(|circle| circle.len() > CYCLE).collect();
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
            let Some((_, to)) = self.graph.edge_endpoints(edge).filter(|(_, to)| members.contains(to)) else {
                continue;
            };
            if open.contains(&to) {
                // The last step on the way that can end in a box.
                let steps = way.iter().filter_map(|(_, edge, _)| *edge).chain([edge]).collect::<Vec<_>>();
                let can_be_cut = |edge: &&EdgeIndex| {
                    self.graph.edge_endpoints(**edge).is_some_and(|(from, to)| self.is_boxable(from, to))
                };
                found.extend(steps.iter().rfind(can_be_cut));
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

    /// The next type is in a box where the row would be too long.
    fn shorten(&mut self) {
        let mut length = vec![0; self.graph.node_count()];
        let mut edges = Vec::new();
        // Each circle comes after those that it leads to.
        for circle in kosaraju_scc(&self.graph) {
            let mut longest = 0;
            for node in &circle {
                for edge in self.graph.edges(*node).filter(|edge| !circle.contains(&edge.target())) {
                    let below = length.get(edge.target().index()).copied().unwrap_or_default();
                    if below >= MAX_ROWS && self.is_boxable(*node, edge.target()) {
                        edges.push(edge.id());
                    } else {
                        longest = longest.max(below);
                    }
                }
            }
            let types: usize =
                circle.iter().filter_map(|node| self.graph.node_weight(*node)).map(|link| link.length).sum();
            for node in &circle {
                if let Some(own) = length.get_mut(node.index()) {
                    *own = longest + types;
                }
            }
        }
        self.cut(edges);
    }
}

/// How deep lists and maps without a name are nested in a component.
fn nesting(component: &Component) -> usize {
    component.types().into_iter().map(Type::nesting).max().unwrap_or_default()
}
