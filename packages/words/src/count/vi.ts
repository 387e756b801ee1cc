/** What is counted. */
export const vi = {
  task: 'nhiệm vụ',
  responsibility: 'trách nhiệm',
  unit: 'đơn vị',
  entry: 'mục',
  product: 'sản phẩm',
  obstacle: 'khó khăn, vướng mắc',
  request: 'đề nghị gia hạn',
  report: 'báo cáo',
  day: 'ngày',
};
